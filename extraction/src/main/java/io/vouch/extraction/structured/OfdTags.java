package io.vouch.extraction.structured;

import static io.vouch.extraction.FieldName.*;

import io.vouch.extraction.DataReading;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.value.NormalText;
import io.vouch.ingest.Payload;
import io.vouch.ingest.page.Box;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Values that an OFD file's custom tags and custom data name: of the issuer's making, beside the signed data. */
final class OfdTags {

    /** As exact as XML, but a tag may point at a neighbour's text object. */
    private static final double CONFIDENCE = 0.995;

    private OfdTags() {}

    /** What the tags say; empty unless they name an invoice number. */
    static Optional<DataReading> read(List<Payload> payloads) {
        // Custom data repeat the tags without a place: a value with a place is worth more.
        List<Payload> tags = payloads.stream()
                .sorted(Comparator.comparing((Payload payload) -> payload.page() == 0))
                .toList();
        Values values = new Values(ReadingSource.OFD);
        for (int i = 0; i < tags.size(); i++) {
            Payload tag = tags.get(i);
            String name = lastStep(tag.name());
            if (isLineItem(tag.name())) {
                continue;
            }
            Optional<FieldName> field = ChineseNames.field(name);
            if (field.isEmpty()) {
                continue;
            }
            // A name or remark may be several text objects in a row; of an amount each stands alone (¥, then the
            // digits).
            StringBuilder text = new StringBuilder(tag.text());
            Box box = tag.box();
            if (field.get().kind() != ValueKind.AMOUNT) {
                while (i + 1 < tags.size()
                        && tags.get(i + 1).name().equals(tag.name())
                        && tags.get(i + 1).page() == tag.page()) {
                    i++;
                    text.append(tags.get(i).text());
                    box = box.union(tags.get(i).box());
                }
            }
            values.add(field.get(), text.toString(), CONFIDENCE, tag.page(), box);
        }
        if (values.chosen(INVOICE_NUMBER).isEmpty()) {
            return Optional.empty();
        }
        values.add(CURRENCY, "CNY", CONFIDENCE, 0, Box.NONE);
        DocumentType type = values.isNegative() ? DocumentType.CREDIT_NOTE : DocumentType.INVOICE;
        return Optional.of(new DataReading(type, CONFIDENCE, "zh", values.fields(), List.of()));
    }

    private static boolean isLineItem(String path) {
        return path.contains("GoodsInfo") || path.contains("IssuItem") || path.contains("SpecificInformation");
    }

    private static String lastStep(String path) {
        String name = NormalText.compact(path.substring(path.lastIndexOf('/') + 1));
        // 价税合计/小写 would be cut; labels with a slash are matched whole.
        if (ChineseNames.field(NormalText.compact(path)).isPresent()) {
            return NormalText.compact(path);
        }
        name = name.substring(name.lastIndexOf(':') + 1);
        int index = name.indexOf('[');
        return index > 0 ? name.substring(0, index) : name;
    }
}
