package io.mailwright.ui.sends;

import io.mailwright.service.content.Content;
import io.mailwright.service.content.SafePage;
import io.mailwright.ui.control.PagePainter;
import io.mailwright.ui.control.SmallPicture;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import javafx.geometry.Pos;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

import java.io.ByteArrayInputStream;
import java.util.Optional;

/**
 * What the e-mail of a send looks like, small: as it was drawn before, or else drawn when nothing
 * else is to be done, as a browser holds the window up. FX thread only.
 */
final class EmailPicture extends StackPane {
    private static final double WIDTH = 38;
    private static final double HEIGHT = 35;
    private static final double TWICE = 2 * WIDTH;
    private final Texts texts = Texts.of(EmailPicture.class);
    private final Content content;
    private final Jobs jobs;
    private final ImageView image = new ImageView();
    private final Pane easel = new Pane();
    private final PagePainter painter = new PagePainter(easel);
    private long email;

    EmailPicture(Content content, Jobs jobs) {
        this.content = content;
        this.jobs = jobs;
        getStyleClass().addAll("mail-thumb", "mini");
        easel.getStyleClass().add("easel");
        easel.setManaged(false);
        easel.setDisable(true);
        image.setFitWidth(WIDTH);
        image.setFitHeight(HEIGHT);
        image.setPreserveRatio(true);
        image.setId("emailPicture");
        StackPane.setAlignment(image, Pos.TOP_CENTER);
        setMouseTransparent(true);
        getChildren().addAll(easel, image);
        hide();
    }

    /** Takes it away, as no e-mail is chosen. */
    void hide() {
        email = 0;
        setVisible(false);
        setManaged(false);
    }

    /** Shows that of an e-mail of the account, which says that. */
    void show(long id, String html) {
        if (id == email) {
            return;
        }
        email = id;
        image.setImage(null);
        setVisible(true);
        setManaged(true);
        jobs.of(texts.get("job.picture"), _ -> content.thumbnails().ofEmail(id))
                .quietly()
                .onDone(kept ->
                        kept.ifPresentOrElse(
                                png -> put(id, png), () -> jobs.whenIdle(() -> lay(id, html))))
                .start();
    }

    private void put(long id, byte[] png) {
        if (id == email) {
            image.setImage(new Image(new ByteArrayInputStream(png), TWICE, 0, true, true));
        }
    }

    private void lay(long id, String html) {
        if (id == email) {
            jobs.of(texts.get("job.picture"), _ -> content.pages().small(Optional.of(html)))
                    .quietly()
                    .onDone(page -> page.ifPresent(one -> paint(id, one)))
                    .start();
        }
    }

    private void paint(long id, SafePage page) {
        if (id == email && getScene() != null) {
            painter.close();
            painter.paint(page, small -> keep(id, small), painter::close);
        }
    }

    private void keep(long id, SmallPicture small) {
        painter.close();
        jobs.of(
                        texts.get("job.picture"),
                        _ -> {
                            var png = small.png();
                            content.thumbnails().keepEmail(id, png);
                            return png;
                        })
                .quietly()
                .onDone(png -> put(id, png))
                .start();
    }
}
