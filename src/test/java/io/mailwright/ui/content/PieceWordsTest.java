package io.mailwright.ui.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.content.EmailHeading;
import io.mailwright.domain.content.ItemKind;
import io.mailwright.domain.content.LibraryItem;
import io.mailwright.ui.text.Formats;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What stands on a card beside its state. */
class PieceWordsTest {
    private final PieceWords words = new PieceWords();

    private static Piece saved(Instant at) {
        return new Piece.Own(
                new LibraryItem(
                        1, ItemKind.EMAIL, null, "March", "Tea", 2, at, false, 7L, 2, false, false),
                null);
    }

    @Test
    void aCardSaysTheDayAlone() {
        var zone = ZoneId.systemDefault();
        var today = LocalDate.now(zone);
        var day = today.withDayOfYear(today.getDayOfYear() == 1 ? 2 : 1);
        var noon = day.atTime(12, 0).atZone(zone).toInstant();
        assertThat(words.when(saved(noon))).startsWith("Edited ");
        assertThat(words.day(saved(noon))).isEqualTo(Formats.day(day));
        var longAgo = Instant.parse("2019-03-04T12:00:00Z");
        assertThat(words.day(saved(longAgo))).isEqualTo("4 Mar 2019");
        assertThat(words.day(new Piece.Theirs(new EmailHeading(7, "March", "Tea", day, null))))
                .isEqualTo(Formats.day(day));
        assertThat(words.day(new Piece.Theirs(new EmailHeading(7, "March", "Tea", null, null))))
                .isEmpty();
    }
}
