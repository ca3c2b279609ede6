package io.mailwright.domain.upload;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of how an upload came about.
 *
 * @param sha256 of the file as it was read, in hexadecimal; empty if it was not kept
 * @param who was logged in to the computer; empty if not known
 * @param via how its rows got into the account; {@code null} until the first is sent
 * @param recipe how the file's rows were mended
 * @param consent on what ground its people may be mailed; empty if that was not said
 */
public record UploadRecord(
        String sha256,
        String who,
        @Nullable UploadWay via,
        Mapping mapping,
        Recipe recipe,
        String consent) {}
