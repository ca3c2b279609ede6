package io.mailwright.ui.content;

import io.mailwright.domain.content.LibraryFile;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** What cards and rows say of a piece. */
final class PieceWords {
    private final Texts texts = Texts.of(PieceWords.class);

    /** When it was touched last, or made in the account. */
    String when(Piece piece) {
        return switch (piece) {
            case Piece.Own own -> texts.get("edited", Formats.when(own.item().savedAt()));
            case Piece.Theirs theirs -> {
                var created = theirs.email().created();
                yield created == null ? "" : texts.get("made", Formats.day(created));
            }
        };
    }

    /** The same for a card, which has no room for more: the time of today, else the day. */
    String day(Piece piece) {
        return switch (piece) {
            case Piece.Own own -> day(own.item().savedAt());
            case Piece.Theirs theirs -> {
                var created = theirs.email().created();
                yield created == null ? "" : Formats.day(created);
            }
        };
    }

    private static String day(Instant moment) {
        var zone = ZoneId.systemDefault();
        var day = moment.atZone(zone).toLocalDate();
        var today = LocalDate.now(zone);
        return day.equals(today) || day.getYear() != today.getYear()
                ? Formats.when(moment)
                : Formats.day(day);
    }

    /** How far it is. */
    Mark state(Piece piece) {
        return switch (piece) {
            case Piece.Theirs _ -> mark("account", "published");
            case Piece.Own own when own.file() != null -> ofFile(own.file());
            case Piece.Own own when own.item().hasDraft() -> mark("typed", "changed");
            case Piece.Own own -> {
                var key = own.item().state().name().toLowerCase(Locale.ROOT);
                yield mark(key, key);
            }
        };
    }

    private Mark ofFile(LibraryFile file) {
        return new Mark(
                file.isPicture()
                        ? texts.get(
                                "file.size", file.width(), file.height(), Formats.size(file.size()))
                        : Formats.size(file.size()),
                file.url() == null ? "draft" : "published");
    }

    private Mark mark(String key, String style) {
        return new Mark(texts.get("state." + key), style);
    }

    /**
     * A state as dot and word.
     *
     * @param style of the dot
     */
    record Mark(String words, String style) {
        Label label() {
            var dot = new Region();
            dot.getStyleClass().addAll("status-dot", "piece", style);
            var label = new Label(words, dot);
            label.getStyleClass().add("small");
            label.setMinWidth(Region.USE_PREF_SIZE);
            return label;
        }
    }
}
