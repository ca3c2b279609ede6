package io.mailwright.ui;

import io.mailwright.domain.fault.Fault;
import io.mailwright.server.LocalServer;
import io.mailwright.server.fault.Faults;
import io.mailwright.service.SampleAccount;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The sample account on a real server that closes with its user. */
final class ServedHere implements SampleAccount {
    private final Path folder;
    private final Faults faults = new Faults();

    ServedHere(Path folder) {
        this.folder = folder;
    }

    @Override
    public Serving serve() {
        var server =
                LocalServer.start(
                        LocalServer.Options.sample(folder, USERNAME, TestAccount.PASSWORD)
                                .withFtp(0),
                        faults);
        return new Serving() {
            @Override
            public URI url() {
                return server.url();
            }

            @Override
            public URI files() {
                return server.ftp().orElseThrow();
            }

            @Override
            public String password() {
                return TestAccount.PASSWORD;
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }

    @Override
    public List<Fault> on() {
        return faults.on();
    }

    @Override
    public void set(List<Fault> on) {
        faults.set(on, 1);
    }
}
