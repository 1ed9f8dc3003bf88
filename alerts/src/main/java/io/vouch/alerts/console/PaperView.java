package io.vouch.alerts.console;

import java.util.List;

/** The page of one paper. */
record PaperView(
        String documentId,
        String name,
        String deal,
        String type,
        String outcome,
        String reason,
        int page,
        int pages,
        List<Integer> pageNumbers,
        List<BoxView> boxes,
        List<FieldView> fields,
        List<Option> missing,
        String alerts,
        boolean canCorrect) {}
