/**
 * What do the papers look like? Each layout draws one kind of paper in one language; its name goes into the truth, so that
 * training and testing need never share one. Start at {@link io.vouch.testdata.layout.Layouts}. Uses {@code deal} and
 * {@code page}; knows nothing of files.
 */
package io.vouch.testdata.layout;
