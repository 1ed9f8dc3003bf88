package io.vouch.extraction;

import io.vouch.ingest.page.Box;

/** One line item; amounts and rates are plain decimals ({@code "0.13"}), empty where the paper says nothing. */
public record InvoiceLine(
        String description,
        String quantity,
        String unit,
        String unitPrice,
        String netAmount,
        String taxRate,
        String taxAmount,
        int page,
        Box box) {}
