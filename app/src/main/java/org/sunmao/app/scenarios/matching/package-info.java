/**
 * Which enterprises fit an opportunity, with reasons in words. Pure: texts in, points and reasons out; knows no database and no page. Candidates come from an index of words
 * and from lists by industry, so that the work does not grow with the enterprises that share nothing with the opportunity.
 */
@NullMarked
package org.sunmao.app.scenarios.matching;

import org.jspecify.annotations.NullMarked;
