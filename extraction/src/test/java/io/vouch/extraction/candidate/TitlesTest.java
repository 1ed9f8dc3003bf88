package io.vouch.extraction.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitlesTest {

    @Test
    void theTitleOnANamesLineIsCutOff() {
        assertThat(Titles.cut("COMMERCIAL INVOICE Oberlin Castings GmbH")).isEqualTo("Oberlin Castings GmbH");
        assertThat(Titles.cut("Oberlin Castings GmbH Sales Invoice")).isEqualTo("Oberlin Castings GmbH");
    }

    @Test
    void aNameThatOnlyContainsTheWordStays() {
        assertThat(Titles.cut("Invoice Finance Limited")).isEqualTo("Invoice Finance Limited");
        assertThat(Titles.cut("Northern Invoices Ltd")).isEqualTo("Northern Invoices Ltd");
    }
}
