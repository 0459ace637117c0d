/** What a council’s repository has its host run: checks of what is proposed, and the website built from what is agreed. */

/** Workflow files for GitHub and GitLab by their path. Each host reads its own and passes over the other’s. */
export const workflows: ReadonlyMap<string, string> = new Map([
  [
    '.github/workflows/check.yml',
    `# Checks the papers of every pull request. What is wrong is shown at its line. Publishes nothing.
name: check
on: [pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 24
          cache: npm
      - run: npm ci
      - run: npx agendapack check
`,
  ],
  [
    '.github/workflows/website.yml',
    `# Builds the website from the main branch, and once a day, since lists of next meetings start from the day of the build.
# It goes to GitHub Pages: choose “GitHub Actions” as source in the repository’s settings, under Pages.
# For another host, put its step in place of the last two: node_modules/agendapack/docs/deploy.md has them.
name: website
on:
  push:
    branches: [main]
  schedule:
    - cron: "15 4 * * *"
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
concurrency:
  group: website
jobs:
  website:
    runs-on: ubuntu-latest
    environment: github-pages
    steps:
      - uses: actions/checkout@v4
        with:
          # Corrections are shown word by word: the words before lie in the history.
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 24
          cache: npm
      - run: npm ci
      # PDFs of meetings that have not changed are kept from build to build.
      - uses: actions/cache@v4
        with:
          path: .cache/agendapack
          key: editions-\${{ github.run_id }}
          restore-keys: editions-
      - run: npx agendapack build
      - uses: actions/upload-pages-artifact@v3
        with:
          path: _site
      - uses: actions/deploy-pages@v4
`,
  ],
  [
    '.gitlab-ci.yml',
    `# Checks the papers of every merge request, with what is wrong shown in it, and builds the website from the main branch.
# Set up a pipeline schedule once a day as well: lists of next meetings start from the day of the build.
image: node:24
variables:
  GIT_DEPTH: "0"
before_script:
  - npm ci --cache .npm

check:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  script:
    - npx agendapack check --format json > problems.json || failed=$?
    - node node_modules/agendapack/scripts/code-quality.mjs < problems.json > code-quality.json
    - npx agendapack check
    - exit \${failed:-0}
  artifacts:
    when: always
    reports:
      codequality: code-quality.json

pages:
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - npx agendapack build --output public
  cache:
    key: editions
    paths: [.cache/agendapack, .npm]
  artifacts:
    paths: [public]
`,
  ],
]);
