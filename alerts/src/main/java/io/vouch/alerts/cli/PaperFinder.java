package io.vouch.alerts.cli;

import io.vouch.ingest.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the papers under the paths that a person typed. Each sub-folder of a folder is one deal, with all that is nested in it;
 * a file named directly, or lying directly in a folder, is a deal of its own. Hidden files are left out, and so are links that
 * lead out of the tree. Papers come sorted by name, so their sequence does not depend on the file system.
 */
final class PaperFinder {

    /** Deeper folders than this are no filing, they are a trap. */
    private static final int DEEPEST = 64;

    private static final String TENANT = "local";

    /** A file that is handed in: its deal's folder or file, and its name under that. */
    private record Paper(Path root, String deal, String inner, Path file, long bytes) {}

    private final List<String> notes = new ArrayList<>();

    /**
     * @param submittedAtMillis of all papers, epoch milliseconds: they come at once
     * @throws UsageException if a path does not exist
     */
    List<Submission> find(List<Path> paths, long submittedAtMillis) {
        List<Paper> papers = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UsageException("no such file or folder: " + path);
            }
            Path root = realPath(path);
            if (seen.add(root)) {
                papers.addAll(Files.isDirectory(root) ? inFolder(root) : List.of(lone(root, root)));
            }
        }
        return submissions(papers, submittedAtMillis);
    }

    /** What was left out and why, one sentence each. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    private List<Paper> inFolder(Path root) {
        List<Paper> papers = new ArrayList<>();
        for (Path entry : entries(root)) {
            if (isHidden(entry)) {
                continue;
            }
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                papers.addAll(deal(root, entry));
            } else if (isPaper(root, entry)) {
                papers.add(lone(root, entry));
            }
        }
        return papers;
    }

    private List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new EnvironmentException("cannot list " + folder + "; check its permissions", e);
        }
    }

    private Paper lone(Path root, Path file) {
        return new Paper(root, file.getFileName().toString(), "", file, size(file));
    }

    private List<Paper> deal(Path root, Path folder) {
        List<Paper> papers = new ArrayList<>();
        try {
            Files.walkFileTree(folder, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                    return isHidden(inner) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!isHidden(file) && isPaper(root, file)) {
                        papers.add(new Paper(
                                root,
                                folder.getFileName().toString(),
                                slashed(folder.relativize(file)),
                                file,
                                size(file)));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    notes.add("left out, cannot be opened: " + file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new EnvironmentException("cannot walk " + folder, e);
        }
        return papers;
    }

    private boolean isPaper(Path root, Path file) {
        if (!Files.isSymbolicLink(file)) {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        }
        if (Files.isRegularFile(file) && realPath(file).startsWith(root)) {
            return true;
        }
        notes.add("left out, a link that leads out of the folder or nowhere: " + file);
        return false;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static String slashed(Path relative) {
        List<String> parts = new ArrayList<>();
        relative.forEach(part -> parts.add(part.toString()));
        return String.join("/", parts);
    }

    private static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new EnvironmentException("cannot open " + path, e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // ingest says why it cannot be read
        }
    }

    private static List<Submission> submissions(List<Paper> papers, long submittedAtMillis) {
        Map<Path, Map<String, String>> deals = dealNames(papers);
        List<Paper> sorted = papers.stream()
                .sorted(Comparator.comparing(
                                (Paper paper) -> deals.get(paper.root()).get(paper.deal()))
                        .thenComparing(Paper::inner))
                .toList();
        List<Submission> submissions = new ArrayList<>();
        for (Paper paper : sorted) {
            String deal = deals.get(paper.root()).get(paper.deal());
            String name = paper.inner().isEmpty() ? deal : deal + "/" + paper.inner();
            submissions.add(new Submission(
                    TENANT,
                    deal,
                    name,
                    paper.file().toString(),
                    paper.bytes(),
                    submissions.size() + 1L,
                    submittedAtMillis));
        }
        return submissions;
    }

    /** For each root, the name of each of its deals: equal names of two roots get the root's own name in front. */
    private static Map<Path, Map<String, String>> dealNames(List<Paper> papers) {
        Map<String, Set<Path>> roots = new LinkedHashMap<>();
        papers.forEach(paper ->
                roots.computeIfAbsent(paper.deal(), deal -> new HashSet<>()).add(paper.root()));
        Map<Path, Map<String, String>> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Paper paper : papers) {
            Map<String, String> own = names.computeIfAbsent(paper.root(), root -> new LinkedHashMap<>());
            if (!own.containsKey(paper.deal())) {
                boolean shared = roots.get(paper.deal()).size() > 1;
                own.put(paper.deal(), unused(shared ? prefixed(paper) : paper.deal(), taken));
            }
        }
        return names;
    }

    private static String prefixed(Paper paper) {
        Path folder =
                Files.isDirectory(paper.root()) ? paper.root() : paper.root().getParent();
        Path name = folder.getFileName();
        return name == null ? paper.deal() : name + "/" + paper.deal();
    }

    private static String unused(String name, Set<String> taken) {
        String candidate = name;
        for (int number = 2; !taken.add(candidate); number++) {
            candidate = name + "~" + number;
        }
        return candidate;
    }
}
