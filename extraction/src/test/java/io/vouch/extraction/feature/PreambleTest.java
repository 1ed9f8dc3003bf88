package io.vouch.extraction.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreambleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            This Agreement is made by and between Orwell Foods, Inc., a Delaware corporation (the "Supplier") and Vanta Retail LLC ("Buyer"). | Orwell Foods, Inc.=supplier; Vanta Retail LLC=buyer
            BETWEEN: (1) Halden Steel GmbH, whose office is at Hafenstr. 3; and (2) Pine & Sons Limited of 12 High Street | Halden Steel GmbH=; Pine & Sons Limited=
            by and between Hale and Struthers, Inc., an Ohio Corporation (hereinafter "HS"), and Anna M. Ferris (“Consultant”). WHEREAS | Hale and Struthers, Inc.=hs; Anna M. Ferris=consultant
            between Orbix, a California corporation, with its offices at 26601 W. Agoura Road, Calabasas, California 91302, and DELTA COMMUNICATIONS CORPORATION a Nevada corporation | Orbix=; DELTA COMMUNICATIONS CORPORATION=
            between Brightwell Holdings, a Texas partnership ("Seller"); and LS Equity, L.P., a Delaware limited partnership | Brightwell Holdings=seller; LS Equity, L.P.=
            between AGX LLC a Delaware Corporation (“Company”), and Curt Moyer (“Employee”). Employee and Company have entered | AGX LLC=company; Curt Moyer=employee
            between Farrow Machines Limited and Oberlin Castings GmbH Account holder: Oberlin Castings GmbH | Farrow Machines Limited=; Oberlin Castings GmbH=
            between the parties hereto. Made by and among Glade Bancorp, Inc. (“GBI”), Glade Bank, a subsidiary of GBI (“Glade Bank”), and Heron Bank of Nevada. | Glade Bancorp, Inc.=gbi; Heron Bank of Nevada=
            """)
    void partiesAreReadInTheirOrderWithWhatTheyAreCalled(String text, String expected) {
        List<String> read = Preamble.parties(text).stream()
                .map(party -> text.substring(party.from(), party.to()) + "=" + party.term())
                .toList();
        assertThat(String.join("; ", read)).isEqualTo(expected);
    }

    @Test
    void talkBetweenThePartiesNamesNobody() {
        assertThat(Preamble.parties(
                        "any agreement between the Company and its counsel, or between you and the Employee"))
                .isEmpty();
    }

    @Test
    void endlessTextEnds() {
        assertThat(Preamble.parties("between A, and ".repeat(20_000))).isEmpty();
    }
}
