package io.vouch.ingest.pdf;

import io.vouch.ingest.Content;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ScratchFolder;
import io.vouch.ingest.page.CodeReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts, for each fact code, the real papers that raise it, and lists the facts. Run by hand: {@code java -cp <test class path>
 * io.vouch.ingest.pdf.FactMeasurement einvoice kleister_nda ..}; an argument with a slash is a folder of its own.
 */
final class FactMeasurement {

    private FactMeasurement() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        Map<String, Map<String, Integer>> table = new TreeMap<>();
        for (String name : args) {
            List<Path> papers = SharedPapers.pdfs(name);
            for (Path paper : papers) {
                Set<String> codes = new HashSet<>();
                try (var scratch = ScratchFolder.open()) {
                    RawFile file = new RawFile(paper.toString(), paper, "application/pdf", scratch.path());
                    Content content = new PdfReader(PdfSamples.FakeOcr::new, CodeReader.NONE, picture -> "")
                            .read(file, IngestLimits.DEFAULT);
                    for (IntegrityFact fact : content.facts()) {
                        codes.add(fact.code());
                        out.printf(
                                "%s\t%s\t%s\t[%s] -> [%s]\tp%d %s%n",
                                name,
                                paper.getFileName(),
                                fact.code(),
                                fact.before(),
                                fact.after(),
                                fact.page(),
                                fact.box());
                    }
                } catch (ReadFailure failure) {
                    codes.add("(not read)");
                }
                codes.add("(papers)");
                codes.forEach(code ->
                        table.computeIfAbsent(code, key -> new TreeMap<>()).merge(name, 1, Integer::sum));
            }
        }
        table.forEach((code, counts) -> out.printf("TABLE %-36s %s%n", code, counts));
    }
}
