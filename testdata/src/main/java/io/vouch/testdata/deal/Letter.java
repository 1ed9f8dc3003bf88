package io.vouch.testdata.deal;

import io.vouch.testdata.world.Party;
import java.time.LocalDate;
import java.util.List;

/** Any other letter or agreement between two parties: a title and paragraphs. */
public record Letter(Party from, Party to, LocalDate dated, String title, List<String> paragraphs) {
    public Letter {
        paragraphs = List.copyOf(paragraphs);
    }
}
