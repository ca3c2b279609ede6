package io.mailwright.ui.content;

import io.mailwright.domain.content.ItemKind;
import io.mailwright.service.content.Content;
import io.mailwright.ui.control.PagePainter;
import io.mailwright.ui.control.SmallPicture;
import io.mailwright.ui.job.Job;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import javafx.scene.image.Image;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Puts their small pictures on cards: those that are kept at once, the others one after the other
 * as they are drawn. Closed, it draws no more. FX thread only.
 */
final class CardPictures {
    private static final int WIDTH = 248;
    private final Texts texts = Texts.of(CardPictures.class);
    private final Content content;
    private final Jobs jobs;
    private @Nullable PagePainter painter;
    private final Deque<MailCard> waiting = new ArrayDeque<>();
    private @Nullable Job<?> looking;
    private boolean drawing;

    CardPictures(Content content, Jobs jobs) {
        this.content = content;
        this.jobs = jobs;
    }

    /** Draws on that from now on. */
    void drawOn(Pane easel) {
        painter = new PagePainter(easel);
    }

    /** A picture that was found for a card. */
    private record Found(MailCard card, Optional<Image> picture) {}

    /** Puts pictures on these cards from now on, and on no others. */
    void show(List<MailCard> cards) {
        waiting.clear();
        if (looking != null) {
            looking.cancel();
        }
        looking =
                jobs.of(texts.get("job.read"), _ -> look(List.copyOf(cards)))
                        .quietly()
                        .onDone(this::found)
                        .start();
    }

    private List<Found> look(List<MailCard> cards) {
        var found = new ArrayList<Found>();
        for (var card : cards) {
            found.add(new Found(card, kept(card.piece()).map(CardPictures::image)));
        }
        return found;
    }

    private Optional<byte[]> kept(Piece piece) {
        return switch (piece) {
            case Piece.Own own when own.file() != null && !own.file().isPicture() ->
                    Optional.empty();
            case Piece.Own own when own.item().kind() == ItemKind.FILE ->
                    content.pictures().bytes(own.item().id());
            case Piece.Own own ->
                    content.thumbnails().ofVersion(own.item().id(), own.item().version());
            case Piece.Theirs theirs -> content.thumbnails().ofEmail(theirs.email().id());
        };
    }

    private static Image image(byte[] bytes) {
        return new Image(new ByteArrayInputStream(bytes), WIDTH, 0, true, true);
    }

    private void found(List<Found> all) {
        for (var one : all) {
            one.picture().ifPresentOrElse(one.card()::show, () -> waiting.add(one.card()));
        }
        drawNext();
    }

    private void drawNext() {
        var hand = painter;
        if (hand == null || drawing || waiting.isEmpty()) {
            return;
        }
        var card = waiting.remove();
        drawing = true;
        jobs.of(texts.get("job.read"), _ -> content.pages().small(pieceHtml(card.piece())))
                .quietly()
                .onDone(page -> {
                    if (page.isEmpty()) {
                        drawn();
                    } else {
                        hand.paint(page.get(), small -> keep(card, small), this::drawn);
                    }
                })
                .onFailure(_ -> drawn())
                .start();
    }

    /** What it says, if that is on this computer. */
    private Optional<String> pieceHtml(Piece piece) {
        return switch (piece) {
            case Piece.Own own when own.item().kind() == ItemKind.FILE -> Optional.empty();
            case Piece.Own own ->
                    Optional.of(
                            content.library()
                                    .version(own.item().id(), own.item().version())
                                    .content()
                                    .html());
            case Piece.Theirs theirs ->
                    content.emails().kept(theirs.email().id()).map(body -> body.html());
        };
    }

    private void keep(MailCard card, SmallPicture small) {
        card.show(small.image());
        jobs.of(
                        texts.get("job.read"),
                        _ -> {
                            var png = small.png();
                            switch (card.piece()) {
                                case Piece.Own own ->
                                        content.thumbnails()
                                                .keepVersion(
                                                        own.item().id(), own.item().version(), png);
                                case Piece.Theirs theirs ->
                                        content.thumbnails().keepEmail(theirs.email().id(), png);
                            }
                            return true;
                        })
                .quietly()
                .onDone(_ -> drawn())
                .onFailure(_ -> drawn())
                .start();
    }

    private void drawn() {
        drawing = false;
        drawNext();
    }

    /** Draws no more. */
    void close() {
        if (painter != null) {
            painter.close();
            painter = null;
        }
    }
}
