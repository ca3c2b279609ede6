package io.mailwright.service;

import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.Ping;

/** Whether the account answers. Thread-safe. */
public final class Connection {
    private final XmlApi api;

    Connection(XmlApi api) {
        this.api = api;
    }

    /**
     * Asks with the cheapest call (Ping).
     *
     * @throws io.mailwright.domain.Failure if it does not answer, or refuses the login
     */
    public void test() {
        api.send(new Ping());
    }
}
