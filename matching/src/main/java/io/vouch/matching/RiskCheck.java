package io.vouch.matching;

/** One check of the catalogue that looks at the papers of one deal. Stateless and thread-safe. */
public interface RiskCheck {

    /** Id, version, sources and texts. */
    CheckCard card();

    /** The answer for one deal; never throws on what papers say. */
    Verdict examine(DealPapers deal, CheckPolicy policy);
}
