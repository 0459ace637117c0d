/**
 * Eleventy’s settings: which folders are what. Data, filters and the output folder come from src/io/site.ts, which runs it;
 * papers arrive there compiled, so Eleventy only wraps them in layouts.
 */
export default function configure(eleventy) {
  // The site’s own pages lie in an npm package when a council installs Agendapack: by default Eleventy would skip them.
  eleventy.ignores.delete('**/node_modules/**');
  eleventy.setUseGitIgnore(false);
  eleventy.setDataFileBaseName('site-data');
  return {
    // Input and output are not said here: what is said here would win over what site.ts asks for.
    dir: { layouts: '../layouts', includes: '../layouts' },
    templateFormats: ['njk'],
    htmlTemplateEngine: 'njk',
  };
}
