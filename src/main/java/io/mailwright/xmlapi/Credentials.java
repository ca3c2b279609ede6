package io.mailwright.xmlapi;

/** What every request carries to say who asks. Never logged. */
public record Credentials(String username, String password) {
    @Override
    public String toString() {
        return "Credentials[" + username + "]";
    }
}
