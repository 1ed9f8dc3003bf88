package io.vouch.alerts.cli;

import io.vouch.alerts.job.JobSettings;
import io.vouch.ingest.IngestSettings;
import io.vouch.matching.CheckRules;
import io.vouch.matching.weight.MatchWeights;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a command asks the pipeline for.
 *
 * @param depth how far down the stages
 * @param paths files, folders, archives
 * @param out where the files go
 * @param asOf "today" for the checks
 * @param jobs papers read at the same time
 * @param languages of pictures: {@code zh}, {@code en}
 * @param database address of a PostgreSQL server; empty for the built-in one
 * @param ingest bounds on reading
 * @param rules what the operator set for the checks
 * @param weights what agreements and differences of two invoices say
 * @param model digest of what reads the papers; empty for the one in use
 */
record RunRequest(
        JobSettings.Depth depth,
        List<Path> paths,
        Path out,
        LocalDate asOf,
        int jobs,
        List<String> languages,
        Optional<String> database,
        IngestSettings ingest,
        CheckRules rules,
        MatchWeights weights,
        Optional<String> model) {

    /** The same request under the rules of a policy file and the weights of a weights file. */
    RunRequest under(CheckRules newRules, MatchWeights newWeights) {
        return new RunRequest(depth, paths, out, asOf, jobs, languages, database, ingest, newRules, newWeights, model);
    }

    /** The same request, read by another model. */
    RunRequest readBy(String digest) {
        return new RunRequest(
                depth, paths, out, asOf, jobs, languages, database, ingest, rules, weights, Optional.of(digest));
    }
}
