package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {
    @ParameterizedTest
    @CsvSource({
        "Munich, 'München '",
        "Munich, munich",
        "München, Muenchen",
        "München, MÜNCHEN",
        "München, Munchen",
        "Straße, STRASSE",
        "Łódź, lodz",
        "'Smith, Ann', ann smith",
        "A.C.M.E., a c m e",
        "São Paulo, Sao-Paulo",
        "Cologne, Koeln",
        "Österreich, Austria"
    })
    void isTheSameForWhatMeansTheSame(String one, String other) {
        assertThat(Fingerprint.of(one)).isEqualTo(Fingerprint.of(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Bonn, Born", "Munich, Monaco", "12, 21", "Ulm, Ulm 2"})
    void isAnotherForWhatDoesNot(String one, String other) {
        assertThat(Fingerprint.of(one)).isNotEqualTo(Fingerprint.of(other));
    }
}
