/**
 * Makes the message of one recipient out of an e-mail: {@code %%strings%%}, scripts, fetched
 * content and dynamic content ({@code personalisation.md}). It is pure: whatever is not in the
 * e-mail itself comes through {@link io.mailwright.personalisation.Context}.
 *
 * <pre>{@code
 * var mail = MailTemplate.parse(new MailSource(subject, html, text));
 * Mail message = mail.render(new Context(mailing, recipient, links));
 * }</pre>
 *
 * Templates are compiled once and may be rendered by many threads at once.
 */
@NullMarked
package io.mailwright.personalisation;

import org.jspecify.annotations.NullMarked;
