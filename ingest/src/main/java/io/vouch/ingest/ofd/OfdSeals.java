package io.vouch.ingest.ofd;

import io.vouch.ingest.FactCode;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.signature.SesSignature;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the value of an OFD signature, and tells which seal stands where and who stamped it. */
final class OfdSeals {

    private static final int MAX_STAMPS = 50;

    private final OfdPackage parts;
    private final OfdDocument document;
    private final Map<String, Integer> pageNumbers = new HashMap<>();
    private final List<IntegrityFact> facts = new ArrayList<>();

    /** @param pagesBefore how many pages earlier documents of the package have */
    OfdSeals(OfdPackage parts, OfdDocument document, int pagesBefore) {
        this.parts = parts;
        this.document = document;
        int number = pagesBefore;
        for (OfdDocument.PageRef page : document.pages()) {
            pageNumbers.putIfAbsent(page.id(), ++number);
        }
    }

    List<IntegrityFact> facts() {
        return facts;
    }

    /** Where a seal is stamped. */
    private record Stamp(int page, Box box) {}

    /** @param path of {@code Signature.xml} */
    void check(XmlNode signature, String path) throws ReadFailure {
        String folder = OfdPackage.folderOf(path);
        Optional<String> value = parts.find(signature.childText("SignedValue"), folder, document.folder(), "");
        if (value.isEmpty()) {
            facts.add(FactCode.OFD_SIGNATURE_UNCHECKED.fact("", "the signed value is missing"));
            return;
        }
        try {
            report(SesSignature.check(parts.bytes(value.get()), parts.bytes(path)), signature);
        } catch (IOException damaged) {
            facts.add(FactCode.OFD_SIGNATURE_UNCHECKED.fact("", "the signed value is damaged"));
        }
    }

    private List<Stamp> stamps(XmlNode signature) {
        List<Stamp> stamps = new ArrayList<>();
        for (XmlNode stamp : signature.descendants("StampAnnot")) {
            Integer page = pageNumbers.get(stamp.attribute("PageRef"));
            Optional<Box> place = Millimetres.box(stamp.attribute("Boundary"));
            if (page != null && place.isPresent() && stamps.size() < MAX_STAMPS) {
                stamps.add(new Stamp(page, points(place.get())));
            }
        }
        return stamps.isEmpty() ? List.of(new Stamp(0, Box.NONE)) : stamps;
    }

    private Box points(Box millimetres) {
        double k = Millimetres.POINTS;
        double left = document.area().x0();
        double top = document.area().y0();
        return new Box(
                (millimetres.x0() - left) * k,
                (millimetres.y0() - top) * k,
                (millimetres.x1() - left) * k,
                (millimetres.y1() - top) * k);
    }

    private void report(SesSignature checked, XmlNode signature) {
        List<Stamp> stamps = stamps(signature);
        Stamp first = stamps.get(0);
        String signer = checked.certificate().map(one -> one.subject()).orElse("");
        switch (checked.result()) {
            case VALID -> add(FactCode.OFD_SIGNATURE_VALID, signer, "SM3withSM2", first);
            case DIGEST, VALUE -> add(
                    FactCode.OFD_SIGNATURE_BROKEN, checked.result().name(), signer, first);
            case UNCHECKED -> add(FactCode.OFD_SIGNATURE_UNCHECKED, "", checked.why(), first);
        }
        if (!checked.sealName().isEmpty()) {
            stamps.forEach(stamp -> add(FactCode.OFD_SEAL, checked.sealId(), checked.sealName(), stamp));
        }
        String claimed = signature.descendants("SignatureDateTime").stream()
                .map(node -> node.text().strip())
                .findFirst()
                .orElse("");
        String time = checked.time().map(Instant::toString).orElse(claimed);
        if (!time.isEmpty()) {
            String source = checked.time().isPresent() ? "SIGNED" : "CLAIMED";
            add(FactCode.OFD_SIGNING_TIME, source, time.substring(0, Math.min(time.length(), 60)), first);
        }
        checked.certificate().ifPresent(certificate -> {
            add(FactCode.OFD_SIGNER, certificate.issuer(), certificate.subject(), first);
            String standing = checked.time()
                    .map(certificate::standing)
                    .orElse(certificate.chain().name());
            add(FactCode.OFD_SIGNER_CERTIFICATE, certificate.validity(), standing, first);
        });
    }

    private void add(FactCode code, String before, String after, Stamp stamp) {
        facts.add(code.fact(before, after, stamp.page(), stamp.box()));
    }
}
