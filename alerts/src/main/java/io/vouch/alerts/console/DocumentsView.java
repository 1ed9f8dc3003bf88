package io.vouch.alerts.console;

import java.util.List;

/**
 * The page of the search.
 *
 * @param like name of the paper that others are like; empty for a search by words
 * @param notice what was not understood; empty if all was
 * @param total how many were found, in words; empty where all papers are listed
 */
record DocumentsView(
        String query,
        String like,
        String likeId,
        String notice,
        String total,
        List<Option> types,
        List<Option> outcomes,
        List<PaperRow> papers,
        String more) {}
