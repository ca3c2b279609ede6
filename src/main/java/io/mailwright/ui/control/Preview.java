package io.mailwright.ui.control;

import io.mailwright.service.content.PageChange;
import io.mailwright.service.content.SafePage;
import io.mailwright.ui.job.PageLoads;
import io.mailwright.ui.text.Texts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Shows a mail as its reader sees it, and lets it do nothing: no script runs, nothing is loaded
 * from the network or the disk, nothing leads away. The browser is made when the first page is
 * shown, as it takes a second and much memory. Installed apart from the program, it may be missing,
 * which is said in its place. FX thread only.
 */
public final class Preview extends StackPane {
    private static final Logger LOG = LoggerFactory.getLogger(Preview.class);
    private @Nullable WebView browser;
    private String shown = "";

    /** What is shown now where that is a page with changes put into it; {@code shown} else. */
    private @Nullable SafePage current;

    private ShownPage.Scrolled left = new ShownPage.Scrolled(0, 0);

    private Runnable whenLoaded = () -> {};
    private boolean isLoaded;

    /** Had the focus before a page was shown that scrolls to a badge, which takes it. */
    private @Nullable Node robbed;

    public Preview() {
        getStyleClass().add("preview");
    }

    /** Shows a page, with badges at its links; the same page again stays as it is. */
    public void show(SafePage page, List<SafePage.Badge> badges) {
        show(page.html(badges), badges.stream().anyMatch(SafePage.Badge::chosen), () -> {});
    }

    /**
     * As the other, without badges.
     *
     * @param loaded is run when the page is there; at once if it is shown already
     * @return whether there is a browser: nothing is shown else
     */
    public boolean show(SafePage page, Runnable loaded) {
        return show(page.html(), false, loaded);
    }

    /**
     * Shows how a page looks by now, where one has scrolled to.
     *
     * @param change what of it is other than before, if that is known
     */
    public void showNext(SafePage page, Optional<PageChange> change) {
        var known = current;
        if (page.equals(known)) {
            return;
        }
        if (browser == null || known == null) {
            show(page.html(), false, () -> {});
        } else {
            var there = new ShownPage(browser.getEngine());
            var part = change.filter(one -> isLoaded && one.before().equals(known));
            if (part.filter(there::put).isPresent()) {
                shown =
                        part.get().parts().stream()
                                .map(PageChange.Part::html)
                                .collect(Collectors.joining("\n"));
            } else {
                var place = isLoaded ? there.scrolled() : left;
                left = place;
                show(page.html(), false, () -> there.scrollTo(place));
            }
        }
        current = page;
    }

    private boolean show(String html, boolean takesFocus, Runnable loaded) {
        current = null;
        if (browser == null) {
            begin();
        }
        if (browser == null) {
            return false;
        }
        if (html.equals(shown)) {
            loaded.run();
        } else {
            shown = html;
            robbed = takesFocus ? focusOwner() : null;
            whenLoaded = loaded;
            isLoaded = false;
            browser.getEngine().loadContent(html);
        }
        return true;
    }

    /** Whether a page is loaded that holds that, or the last change of it does. */
    public boolean isShown(String part) {
        return isLoaded && shown.contains(part);
    }

    private void tellLoaded() {
        isLoaded = true;
        var then = whenLoaded;
        whenLoaded = () -> {};
        then.run();
    }

    private @Nullable Node focusOwner() {
        var scene = getScene();
        return scene == null ? null : scene.getFocusOwner();
    }

    private void giveBack(boolean focused) {
        var owner = robbed;
        if (focused && owner != null) {
            robbed = null;
            owner.requestFocus();
        }
    }

    private void begin() {
        try {
            var view = new WebView();
            view.setContextMenuEnabled(false);
            view.accessibleTextProperty().bind(accessibleTextProperty());
            view.focusedProperty().subscribe(this::giveBack);
            restrict(view.getEngine());
            getChildren().setAll(view);
            browser = view;
        } catch (LinkageError absent) {
            LOG.warn("No browser for previews", absent);
            var words = new Label(Texts.of(Preview.class).get("preview.absent"));
            words.setWrapText(true);
            getChildren().setAll(words);
        }
    }

    private void restrict(WebEngine engine) {
        engine.setJavaScriptEnabled(false);
        engine.setCreatePopupHandler(_ -> null);
        PageLoads.follow(engine, this::tellLoaded);
        engine.locationProperty()
                .subscribe(place -> {
                    // A page of ours is nowhere: one that is somewhere was not asked for.
                    if (place != null && !place.isEmpty() && !place.equals("about:blank")) {
                        engine.loadContent(current == null ? shown : current.html());
                    }
                });
    }
}
