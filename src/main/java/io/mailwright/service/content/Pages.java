package io.mailwright.service.content;

import java.util.Optional;

/**
 * Makes pages that can be looked at of what is written here, with its own pictures. Thread-safe.
 */
public final class Pages {
    private final Pictures pictures;

    Pages(Pictures pictures) {
        this.pictures = pictures;
    }

    /** The page of some HTML, which may name pictures of the library. */
    public SafePage of(String html, SafePage.Pictures shown) {
        return SafePage.of(shown == SafePage.Pictures.NONE ? html : brought(html), shown);
    }

    /** What it is drawn small of; nothing for nothing. */
    public Optional<SafePage> small(Optional<String> html) {
        return html.map(text -> of(text, SafePage.Pictures.BROUGHT));
    }

    private String brought(String html) {
        return PictureNames.replaced(html, item -> pictures.dataUrl(item).orElse(""));
    }
}
