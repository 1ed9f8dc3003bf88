package io.vouch.matching.check;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class ContactsTest {

    @Test
    void telephonesAreEqualWithAndWithoutCountryCode() {
        assertThat(Contacts.in("深圳市科苑路15号 电话：0755-26001234").telephones())
                .isEqualTo(Contacts.in("Tel. +86 755 26001234").telephones())
                .hasSize(1);
    }

    @Test
    void housesAndPostCodesAreNoTelephones() {
        assertThat(Contacts.in("85 Quay Street, 5611 AZ Eindhoven; 518057 深圳市科苑路15号3栋201室")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void domainsThatAnybodyMayUseMeanNothing() {
        assertThat(Contacts.in("li@QQ.com, anna@Example-Trade.co.uk").domains()).containsExactly("example-trade.co.uk");
    }

    @Property(tries = 300)
    void anyTextIsReadWithoutFailure(@ForAll String text) {
        assertThat(Contacts.in(text).telephones()).allMatch(digits -> digits.length() == 8);
    }
}
