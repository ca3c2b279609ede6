package io.mailwright.ui.content;

import io.mailwright.service.content.PastedHtml;
import io.mailwright.service.content.TidyHtml;

import javafx.scene.input.Clipboard;

import org.jspecify.annotations.Nullable;

/** What becomes of text on its way into the editor. */
final class Pasting {
    /**
     * What is put in for what is on the clipboard: what came from a word processor or a web page is
     * cleaned, what is source already stays as it is; {@code null} if there is nothing.
     */
    @Nullable String text(Clipboard clipboard) {
        var plain = clipboard.getString();
        boolean source = plain != null && PastedHtml.isSource(plain);
        return clipboard.hasHtml() && !source ? PastedHtml.clean(clipboard.getHtml()) : plain;
    }

    /** The same page in lines. */
    String tidy(String html) {
        return TidyHtml.of(html);
    }
}
