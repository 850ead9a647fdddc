import { repository } from '../repository.ts';
import { version } from '../version.ts';

/** The systems with a recipe, by the names that the command takes. */
export const ciSystems = ['github', 'gitlab', 'pre-commit'] as const;

export type CiSystem = (typeof ciSystems)[number];

export interface CiRecipe {
  /** The path of the file from the root of the repository. */
  readonly path: string;
  readonly text: string;
  /** The effect of the file, to follow its name. */
  readonly effect: string;
}

/** The recipes of `docs/ci.md`; a test compares them. */
export const ciRecipes: Readonly<Record<CiSystem, CiRecipe>> = {
  github: {
    path: '.github/workflows/maps.yml',
    effect: 'GitHub checks the maps of each pull request, and shows reviewers what changed.',
    text: `name: Maps
on:
  pull_request:
  merge_group:
  push:
    branches: [main]
permissions:
  contents: read
  pull-requests: write
concurrency:
  group: maps-\${{ github.ref }}
  cancel-in-progress: true
jobs:
  maps:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: ${repository}@v1
`,
  },
  gitlab: {
    path: '.gitlab-ci.yml',
    effect: 'GitLab checks the maps of each merge request, and keeps what changed as a file.',
    text: `maps:
  image: node:24
  variables:
    GIT_DEPTH: 0
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  before_script:
    - npm install --global journey-maps
  script:
    - if [ -n "$CI_MERGE_REQUEST_DIFF_BASE_SHA" ]; then journey diff "$CI_MERGE_REQUEST_DIFF_BASE_SHA" HEAD --format markdown -o journey-changes.md --format pretty; fi
    - journey check --pass-without-maps --format gitlab -o gl-code-quality-report.json --format pretty
  artifacts:
    when: always
    expose_as: What changed on the maps
    paths: [journey-changes.md]
    reports:
      codequality: gl-code-quality-report.json
`,
  },
  'pre-commit': {
    path: '.pre-commit-config.yaml',
    effect: 'pre-commit formats and checks maps before each commit, once you have run `pre-commit install`.',
    text: `repos:
  - repo: https://github.com/${repository}
    rev: v${version}
    hooks:
      - id: journey-format
      - id: journey-check
`,
  },
};
