package io.mailwright.domain.content;

import org.jspecify.annotations.Nullable;

/**
 * What a picture, or another file, of the content library is; its bytes are apart.
 *
 * @param mediaType such as {@code image/png}
 * @param width in pixels; 0 for what is no picture
 * @param size in bytes
 * @param url where readers of mail find it; {@code null} until the account has it
 */
public record LibraryFile(
        long item, String mediaType, int width, int height, long size, @Nullable String url) {
    /** Whether it can be shown. */
    public boolean isPicture() {
        return width > 0;
    }
}
