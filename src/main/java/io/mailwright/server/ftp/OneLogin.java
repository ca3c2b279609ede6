package io.mailwright.server.ftp;

import io.mailwright.server.handler.Login;

import org.apache.ftpserver.ftplet.Authentication;
import org.apache.ftpserver.ftplet.AuthenticationFailedException;
import org.apache.ftpserver.ftplet.User;
import org.apache.ftpserver.ftplet.UserManager;
import org.apache.ftpserver.usermanager.UsernamePasswordAuthentication;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.ConcurrentLoginPermission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/** Lets in whoever has the login of the API, and tells nobody whether a name is right. */
final class OneLogin implements UserManager {
    private static final Logger LOG = LoggerFactory.getLogger(OneLogin.class);
    private static final int IDLE_SECONDS = 300;

    /** The site as a whole has its limit. */
    private static final int UNLIMITED = 0;

    private final Login login;

    OneLogin(Login login) {
        this.login = login;
    }

    @Override
    public User authenticate(Authentication given) throws AuthenticationFailedException {
        if (given instanceof UsernamePasswordAuthentication typed
                && typed.getUsername() != null
                && typed.getPassword() != null
                && login.matches(typed.getUsername(), typed.getPassword())) {
            return getUserByName(typed.getUsername());
        }
        LOG.warn("A login to the FTP site was refused");
        throw new AuthenticationFailedException("refused");
    }

    @Override
    public User getUserByName(String username) {
        var user = new BaseUser();
        user.setName(username);
        user.setMaxIdleTime(IDLE_SECONDS);
        user.setAuthorities(List.of(new ConcurrentLoginPermission(UNLIMITED, UNLIMITED)));
        return user;
    }

    @Override
    public boolean doesExist(String username) {
        return true;
    }

    @Override
    public String[] getAllUserNames() {
        return new String[0];
    }

    @Override
    public String getAdminName() {
        return "";
    }

    @Override
    public boolean isAdmin(String username) {
        return false;
    }

    @Override
    public void save(User user) {
        throw new UnsupportedOperationException("there is one login");
    }

    @Override
    public void delete(String username) {
        throw new UnsupportedOperationException("there is one login");
    }
}
