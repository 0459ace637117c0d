/**
 * Eleventy’s settings. Input and output folders, data and filters come from src/io/site.ts, which runs it on site/;
 * papers arrive there compiled, so Eleventy only wraps them in layouts. Both folders named here are relative to site/.
 */
export default function configure(eleventy) {
  // The site’s own pages lie in an npm package when a council installs Agendapack: by default Eleventy would skip them.
  eleventy.ignores.delete('**/node_modules/**');
  eleventy.setUseGitIgnore(false);
  return {
    dir: { layouts: '../layouts', includes: '../layouts' },
    templateFormats: ['njk'],
    htmlTemplateEngine: 'njk',
  };
}
