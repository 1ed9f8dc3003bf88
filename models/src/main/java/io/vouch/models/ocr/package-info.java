/**
 * Tuning of the Latin OCR model on lines of pictures whose text is known, with the engine's own trainer.
 *
 * <p>Read first: {@link io.vouch.models.ocr.ReceiptTuning}. The shipped models of the engine are of whole numbers, which its trainer
 * refuses: {@link io.vouch.models.ocr.FloatingNetwork} writes them with fractions again. Nothing of this runs when papers are read.
 */
package io.vouch.models.ocr;
