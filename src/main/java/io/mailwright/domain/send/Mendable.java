package io.mailwright.domain.send;

import io.mailwright.domain.check.Finding;
import io.mailwright.domain.check.Fix;
import io.mailwright.domain.check.Place;

import org.jspecify.annotations.Nullable;

/**
 * What a check says of an e-mail that is to be sent, and where that is mended: the account's e-mail
 * cannot be changed, but that of the content library which it was made of.
 *
 * @param place in the library's last version; {@code null} where it cannot be told
 * @param fix of the library's last version; {@code null} where a person has to think, or has gone
 *     on writing since it was published
 */
public record Mendable(Finding finding, @Nullable Place place, @Nullable Fix fix) {}
