/**
 * The pieces that hold for every process.
 * <ul>
 * <li>Binding: {@code RecordParseListener} hangs {@code TaskRecorder} and
 * {@code RecordTaskFormHandler} on every user task; a
 * {@link org.moubridge.process.engine.FormBinding} per group of forms moves fields
 * between form and record; {@code DeployedForms} and {@code FormCheck} check what was
 * typed against the deployed form.</li>
 * <li>Guards: {@code SubmittedForm} lets nothing start or complete but by its form;
 * {@code AssignmentGuard} lets nobody claim for somebody else; {@code ExpressionGuard}
 * evaluates no expression that came from outside.</li>
 * <li>Interceptors: {@code CommandRetry} repeats what lost a race; {@code DomainErrors}
 * turns refusals into sentences.</li>
 * <li>Languages: {@code CallerLanguageFilter} lets the engine's REST refuse in the
 * caller's language, and show forms in it; {@code FormTexts} knows what forms say in
 * Malay and Chinese.</li>
 * <li>History: {@code RecordHistoryLevel} keeps everything but what was typed into
 * forms.</li>
 * </ul>
 */
@NullMarked
package org.moubridge.process.engine;

import org.jspecify.annotations.NullMarked;
