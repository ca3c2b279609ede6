package io.mailwright.ui.accounts;

import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** An SFTP server that nobody knows yet. */
final class SshPlace implements AutoCloseable {
    private final SshServer ssh = SshServer.setUpDefaultServer();
    private final SimpleGeneratorHostKeyProvider keys;

    SshPlace(Path folder) throws IOException {
        keys = new SimpleGeneratorHostKeyProvider(folder.resolve("host-key"));
        ssh.setHost("127.0.0.1");
        ssh.setKeyPairProvider(keys);
        ssh.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder().build()));
        ssh.setFileSystemFactory(new VirtualFileSystemFactory(folder));
        ssh.start();
    }

    /** Its address; from now on it takes that login. */
    String url(String user, String password) {
        ssh.setPasswordAuthenticator(
                (name, typed, _) -> name.equals(user) && typed.equals(password));
        return "sftp://127.0.0.1:" + ssh.getPort();
    }

    String fingerprint() {
        return KeyUtils.getFingerPrint(keys.loadKeys(null).iterator().next().getPublic());
    }

    @Override
    public void close() throws IOException {
        ssh.stop(true);
    }
}
