package io.mailwright.server.handler;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The one login of the account. */
public record Login(String username, String password) {
    /** Takes the same time whatever is wrong. */
    public boolean matches(String username, String password) {
        boolean sameName = same(this.username, username);
        boolean samePassword = same(this.password, password);
        return sameName && samePassword;
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the password, so that it can never reach a log. */
    @Override
    public String toString() {
        return "Login";
    }
}
