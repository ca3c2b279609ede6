package io.mailwright.server.engine;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;

/** Tells what is an e-mail address from what is none. */
public final class Addresses {
    private static final EmailValidator VALIDATOR = JMail.strictValidator();

    private Addresses() {}

    public static boolean isValid(String address) {
        return VALIDATOR.isValid(address);
    }
}
