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
    dir: { input: 'site', layouts: '../layouts', includes: '../layouts', output: '_site' },
    templateFormats: ['njk'],
    htmlTemplateEngine: 'njk',
  };
}
