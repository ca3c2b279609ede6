package io.mailwright.personalisation.script;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What a name, a variable or an expression of a script is worth. */
public sealed interface Value {
    /** Nothing, as a text. */
    Text EMPTY = new Text("", false);

    /** As it is printed, before any escaping. */
    String text();

    /** What an author wrote or content that was fetched: printed as it is. */
    static Text markup(String text) {
        return new Text(text, false);
    }

    /** What is known of a recipient or a send: escaped where it is printed in HTML. */
    static Text data(String text) {
        return new Text(text, true);
    }

    /**
     * Characters.
     *
     * @param isData whether it is data, not markup
     */
    record Text(String text, boolean isData) implements Value {}

    /** A number. */
    record Numeric(BigDecimal number) implements Value {
        static Numeric of(long number) {
            return new Numeric(BigDecimal.valueOf(number));
        }

        @Override
        public String text() {
            return number.toPlainString();
        }
    }

    /** True or false. */
    record Truth(boolean isTrue) implements Value {
        @Override
        public String text() {
            return Boolean.toString(isTrue);
        }
    }

    /** A date and time of the mailing's zone. */
    record Moment(LocalDateTime at) implements Value {
        @Override
        public String text() {
            return DatePattern.general(at);
        }
    }
}
