/** The style sheet of EPUBs. It sets no font, size or colour: those are the reader’s. */
export const epubStyle = `h1, h2, h3, h4, h5, h6 { break-after: avoid; hyphens: none; text-align: start; }
table { border-collapse: collapse; margin: 1em 0; max-width: 100%; }
caption { font-weight: bold; text-align: start; }
th, td { border: 1px solid; padding: 0.2em 0.4em; text-align: start; vertical-align: top; }
th p, td p { margin: 0.2em 0; }
img { height: auto; max-width: 100%; }
dt { font-weight: bold; }
dd { margin: 0 0 0.5em 1em; }
figure { margin: 1em 0; }
.page-marker { border: 1px solid; font-weight: bold; padding: 0 0.3em; }
div.page-marker { margin: 1em 0; padding: 0.2em 0.4em; text-align: end; }
.notice, .correction { border-inline-start: 0.3em solid; padding-inline-start: 0.7em; }
nav ol, .numbered-list { list-style: none; padding-inline-start: 1em; }
li.numbered { list-style: none; }
`;
