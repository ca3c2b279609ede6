package io.mailwright.service.upload.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressProposalTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "e.krueger@@example.com | e.krueger@example.com",
                "p.lang@example,com | p.lang@example.com",
                "h.albrecht@example..org | h.albrecht@example.org",
                "nils.peters@example.net; | nils.peters@example.net",
                "mailto:c.vogt@example.com | c.vogt@example.com",
                "MAILTO:c.vogt@example.com?subject=Hi | c.vogt@example.com",
                "d.egger@ example.com | d.egger@example.com",
                "l.fuchs @example.com | l.fuchs@example.com",
                "<m.steiner@example.com> | m.steiner@example.com",
                "Mira Steiner <m.steiner@example.com> | m.steiner@example.com",
                "\"Steiner, Mira\" <m.steiner@gmial.com>; | m.steiner@gmail.com",
                "o.demir@example.com. | o.demir@example.com",
                "rosa.gruber(at)example.org | rosa.gruber@example.org",
                "rosa [at] example [dot] org | rosa@example.org",
                "“s.jansen@example.com” | s.jansen@example.com",
                "'s.jansen@example.com' | s.jansen@example.com",
                "zero\u200bwidth@example.com | zerowidth@example.com",
                "ａｎｎ＠ｅｘａｍｐｌｅ．ｏｒｇ | ann@example.org",
                "ann@Gmial.com | ann@gmail.com",
                "ann@hotmial.co.uk | ann@hotmail.co.uk"
            })
    void putsSlipsRight(String text, String meant) {
        assertThat(AddressProposal.of(text)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann@example.org",
                "ann@gmail.com",
                "ann@müller.de",
                "jürgen@example.de",
                "Maier Johanna",
                "nobody",
                "ann@example",
                "ann@example.org; ben@example.org",
                "ann@example.org ben@example.org",
                "@",
                "a@b@c@example.org"
            })
    void guessesNothing(String text) {
        assertThat(AddressProposal.of(text)).isEmpty();
    }
}
