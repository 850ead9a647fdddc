// The names of requests, notifications and commands are apart from their schemas, so that a sender loads no schemas.

/** A request for the URIs that a text of this file would import. */
export const listImports = 'journey/listImports';

/**
 * A request for the URIs of the configuration files that can apply to a map in another version, and are not
 * among the given ones. A given file can extend others, so the editor asks until the list is empty.
 */
export const listConfigs = 'journey/listConfigs';

/** A request for the journeys of a map that have a baseline. */
export const listBaselines = 'journey/listBaselines';

/**
 * A notification from the editor: the cursor moved. The server reports nothing as missing in the statement at
 * the cursor.
 */
export const cursorMoved = 'journey/cursorMoved';

/** A request for the declarations that a new map can build on. The response is `MapParts`. */
export const listMapParts = 'journey/listMapParts';

/**
 * A request for the text of a new map. The response is `MapDraft`, or `null` if a declaration that it builds
 * on no longer exists.
 */
export const draftMap = 'journey/draftMap';

/** A request for a practice map. The response is `MapDraft`, with a placeholder at the span of its only finding. */
export const getPracticeMap = 'journey/getPracticeMap';

/** A request for the report of a map, open or not. The response is `MapReport`, or `null` if there is no such file. */
export const getReport = 'journey/getReport';

/**
 * A request for the interview and survey guide of a map, open or not. The response is Markdown, or `null` if there is
 * no such file.
 */
export const getQuestions = 'journey/getQuestions';

/** A request for all rules. The response is a list of `RuleSummary`, in the order of the documentation. */
export const listRules = 'journey/listRules';

/** A request for the page of a rule. The response is Markdown, or `null` if there is no such rule. */
export const getRulePage = 'journey/getRulePage';

/**
 * A request for the edit that suppresses a finding. The response is `SuppressionText`, or `null` if the
 * finding no longer exists.
 */
export const getSuppression = 'journey/getSuppression';

/** The editor's command that compares a journey with its baseline. Its argument: `CompareWithBaseline`. */
export const compareWithBaseline = 'journey.compareWithBaseline';

/** The editor's command that explains a rule. Its argument: the rule's id; without one, the user chooses. */
export const explainRule = 'journey.explainRule';

/** The editor's command that asks for a reason and suppresses a finding. Its argument: `IgnoreFinding`. */
export const ignoreFinding = 'journey.ignoreFinding';

/** The editor's command that shows the preview of the active map to the side. */
export const openPreviewToSide = 'journey.openPreviewToSide';

/** The editor's command that shows the report of the active map. */
export const openReport = 'journey.openReport';

/** The editor's command that shows the references to a name. Its argument: `ShowReferences`. */
export const showReferences = 'journey.showReferences';
