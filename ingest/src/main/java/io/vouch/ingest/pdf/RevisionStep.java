package io.vouch.ingest.pdf;

import io.vouch.ingest.FactCode;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.page.Box;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What one save by appending changed, between the revision before it and the one after it. */
final class RevisionStep {

    /** The names are part of the facts. */
    enum Kind {
        ANNOTATION,
        ATTACHMENT,
        DRAWING,
        FORM,
        PAGES,
        PICTURE,
        SIGNATURE,
        TEXT,
        UNSEEN_TEXT
    }

    /** Places of one kind that are named for one page. */
    private static final int MAX_NAMED = 40;

    /** A page whose words and pictures are the same while its line art may not be: numbers from 0. */
    record Redrawn(int before, int after) {}

    private final RevisionState before;
    private final RevisionState after;
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final List<IntegrityFact> facts = new ArrayList<>();
    private final List<Redrawn> redrawn = new ArrayList<>();

    RevisionStep(RevisionState before, RevisionState after) {
        this.before = before;
        this.after = after;
        pages();
        attachments();
        if (after.signatures() > before.signatures()) {
            kinds.add(Kind.SIGNATURE);
        }
    }

    /** Kinds of what changed, in alphabetical order; {@code METADATA} if nothing that counts. */
    String kinds() {
        return kinds.isEmpty() ? "METADATA" : kinds.stream().map(Kind::name).collect(Collectors.joining(" "));
    }

    /** True if it did nothing but sign, or add data by which signatures are checked. */
    boolean onlySigns() {
        return kinds.equals(EnumSet.of(Kind.SIGNATURE));
    }

    List<IntegrityFact> facts() {
        return facts;
    }

    List<Redrawn> redrawn() {
        return redrawn;
    }

    void addDrawing(int page, Box box) {
        kinds.add(Kind.DRAWING);
        facts.add(FactCode.PDF_REVISION_DRAWING_CHANGED.fact("", "", page, box));
    }

    private void pages() {
        Map<Long, Integer> byId = new HashMap<>();
        for (int i = 0; i < before.pages().size(); i++) {
            byId.putIfAbsent(before.pages().get(i).id(), i);
        }
        Set<Long> kept = new HashSet<>();
        after.pages().forEach(page -> kept.add(page.id()));
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < after.pages().size(); i++) {
            RevisionPage now = after.pages().get(i);
            Integer same = now.id() < 0 ? null : byId.get(now.id());
            boolean replaced = same == null
                    && i < before.pages().size()
                    && (now.id() < 0 || !kept.contains(before.pages().get(i).id()));
            int old = same != null ? same : replaced ? i : -1;
            if (old >= 0 && used.add(old)) {
                page(before.pages().get(old), old, now, i);
            }
        }
        if (before.pages().size() != after.pages().size()
                || used.size() < after.pages().size()) {
            kinds.add(Kind.PAGES);
            facts.add(FactCode.PDF_REVISION_PAGES_CHANGED.fact(
                    Integer.toString(before.pages().size()),
                    Integer.toString(after.pages().size())));
        }
    }

    private void page(RevisionPage old, int oldIndex, RevisionPage now, int index) {
        int number = index + 1;
        List<TextChanges.Change> changes = TextChanges.between(old.words(), now.words());
        for (TextChanges.Change change : changes) {
            kinds.add(Kind.TEXT);
            facts.add(new IntegrityFact(
                    FactCode.PDF_REVISION_TEXT_CHANGED.name(),
                    FactText.of(change.before()),
                    FactText.of(change.after()),
                    number,
                    change.box(),
                    change.formerBox()));
        }
        if (!old.unseen().equals(now.unseen())) {
            kinds.add(Kind.UNSEEN_TEXT);
        }
        notes(old.fields(), now.fields(), Kind.FORM, FactCode.PDF_REVISION_FORM_CHANGED, number);
        notes(old.notes(), now.notes(), Kind.ANNOTATION, FactCode.PDF_REVISION_ANNOTATION_CHANGED, number);
        boolean pictures = pictures(old, now, number);
        if (changes.isEmpty() && !pictures && old.drawing() != now.drawing()) {
            redrawn.add(new Redrawn(oldIndex, index));
        }
    }

    private void notes(
            Map<String, RevisionPage.Note> old,
            Map<String, RevisionPage.Note> now,
            Kind kind,
            FactCode code,
            int number) {
        Set<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        int named = 0;
        for (String key : keys) {
            RevisionPage.Note then = old.get(key);
            RevisionPage.Note here = now.get(key);
            boolean emptyField = kind == Kind.FORM && textOf(then).equals(textOf(here));
            boolean same =
                    then != null && here != null && then.text().equals(here.text()) && then.look() == here.look();
            if (!emptyField && !same && named++ < MAX_NAMED) {
                kinds.add(kind);
                facts.add(new IntegrityFact(
                        code.name(),
                        textOf(then),
                        textOf(here),
                        number,
                        here == null ? then.box() : here.box(),
                        then == null ? Box.NONE : then.box()));
            }
        }
    }

    private static String textOf(RevisionPage.Note note) {
        return note == null ? "" : note.text();
    }

    private boolean pictures(RevisionPage old, RevisionPage now, int number) {
        List<RevisionPage.Picture> gone = new ArrayList<>(old.pictures());
        List<RevisionPage.Picture> come = new ArrayList<>();
        for (RevisionPage.Picture picture : now.pictures()) {
            if (!gone.removeIf(one -> one.digest() == picture.digest() && near(one.box(), picture.box()))) {
                come.add(picture);
            }
        }
        int named = 0;
        for (RevisionPage.Picture picture : come) {
            RevisionPage.Picture replaced = gone.stream()
                    .filter(one -> one.box().overlaps(picture.box()) && near(one.box(), picture.box()))
                    .findFirst()
                    .orElse(null);
            gone.remove(replaced);
            if (named++ < MAX_NAMED) {
                picture(replaced, picture, number);
            }
        }
        for (RevisionPage.Picture picture : gone) {
            if (named++ < MAX_NAMED) {
                picture(picture, null, number);
            }
        }
        return named > 0;
    }

    private void picture(RevisionPage.Picture then, RevisionPage.Picture here, int number) {
        kinds.add(Kind.PICTURE);
        facts.add(new IntegrityFact(
                FactCode.PDF_REVISION_PICTURE_CHANGED.name(),
                then == null ? "" : then.size(),
                here == null ? "" : here.size(),
                number,
                here == null ? then.box() : here.box(),
                then == null ? Box.NONE : then.box()));
    }

    private static boolean near(Box a, Box b) {
        return Math.abs(a.x0() - b.x0()) < 2
                && Math.abs(a.y0() - b.y0()) < 2
                && Math.abs(a.x1() - b.x1()) < 2
                && Math.abs(a.y1() - b.y1()) < 2;
    }

    private void attachments() {
        Set<String> names = new TreeSet<>(before.attachments().keySet());
        names.addAll(after.attachments().keySet());
        int named = 0;
        for (String name : names) {
            Long then = before.attachments().get(name);
            Long here = after.attachments().get(name);
            if ((then == null || !then.equals(here)) && named++ < MAX_NAMED) {
                kinds.add(Kind.ATTACHMENT);
                facts.add(FactCode.PDF_REVISION_ATTACHMENT_CHANGED.fact(
                        then == null ? "" : name, here == null ? "" : name));
            }
        }
    }
}
