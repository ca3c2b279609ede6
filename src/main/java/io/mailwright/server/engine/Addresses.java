package io.mailwright.server.engine;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;

import io.mailwright.xmlapi.wire.XmlText;

/** Tells what is an e-mail address from what is none. */
public final class Addresses {
    private static final EmailValidator VALIDATOR = JMail.strictValidator();

    private Addresses() {}

    /** Whether it is one; what could not be answered in XML is none. */
    public static boolean isValid(String address) {
        return XmlText.isWritable(address) && VALIDATOR.isValid(address);
    }
}
