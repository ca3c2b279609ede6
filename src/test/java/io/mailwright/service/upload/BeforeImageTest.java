package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.Status;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** What is kept of people comes back as it was, in few words where there is little to say. */
class BeforeImageTest {
    @Test
    void allOfItComesBack() {
        var image =
                new BeforeImage(
                        true,
                        "Ann@Example.org",
                        EmailType.TEXT,
                        Status.HELD,
                        Map.of("City", "", "Region", "\"North\"\n"),
                        Map.of("City", "Ulm", "Region", ""),
                        "ann@example.org",
                        EmailType.HTML,
                        true);

        assertThat(BeforeImage.of(image.json())).isEqualTo(image);
        assertThat(image.old()).containsEntry("City", "").containsEntry("Region", "\"North\"\n");
        assertThat(image.written()).containsEntry("City", "Ulm").containsEntry("Region", "");
    }

    @Test
    void ofSomebodyNewThereIsLittleToSay() {
        var image =
                new BeforeImage(
                        false,
                        "ann@example.org",
                        null,
                        null,
                        Map.of(),
                        Map.of("City", "Ulm"),
                        "ann@example.org",
                        null,
                        false);

        assertThat(BeforeImage.of(image.json())).isEqualTo(image);
        assertThat(image.json().length()).isLessThan(100);
    }

    /** As versions before wrote it. */
    @Test
    void whatIsNothingMayBeSaidToo() {
        assertThat(
                        BeforeImage.of(
                                """
                                {"existed":false,"email":"a@example.org","type":null,"onList":null,
                                "old":{},"written":{},"writtenEmail":"a@example.org","writtenType":null,"removed":false}
                                """))
                .isEqualTo(
                        new BeforeImage(
                                false,
                                "a@example.org",
                                null,
                                null,
                                Map.of(),
                                Map.of(),
                                "a@example.org",
                                null,
                                false));
    }
}
