package io.vouch.ingest.text;

import io.vouch.ingest.MediaTypes;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/** The lines above a mail as a mail program prints them: who, to whom, when, about what. */
final class MailHead {

    private MailHead() {}

    static void layOut(Metadata metadata, String mediaType, FlowPages pages) {
        if (mediaType.equals(MediaTypes.EML) || mediaType.equals(MediaTypes.MSG)) {
            line("From", metadata.getValues(Message.MESSAGE_FROM), pages);
            line("To", metadata.getValues(Message.MESSAGE_TO), pages);
            line("Cc", metadata.getValues(Message.MESSAGE_CC), pages);
            line("Date", metadata.getValues(TikaCoreProperties.CREATED), pages);
            line("Subject", metadata.getValues(TikaCoreProperties.TITLE), pages);
        }
    }

    private static void line(String label, String[] values, FlowPages pages) {
        if (values.length > 0) {
            pages.paragraph(label + ": " + Arrays.stream(values).collect(Collectors.joining(", ")));
        }
    }
}
