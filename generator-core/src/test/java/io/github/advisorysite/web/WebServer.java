package io.github.advisorysite.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A real server of the machine, which serves a folder on loopback. */
final class WebServer implements AutoCloseable {

  static final Path NGINX = Path.of("/usr/sbin/nginx");
  static final Path APACHE = Path.of("/usr/sbin/apache2");
  static final String ABSENT =
      "needs Debian's nginx-light and apache2-bin: install them, or let CI";

  private static final int PATIENCE_MS = 10_000;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final int port;

  private WebServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static WebServer nginx(Path site, Path scratch) throws Exception {
    int port = freePort();
    return start(
        List.of(NGINX.toString(), "-p", scratch.toString(), "-c", "server.conf"),
        """
        daemon off;
        user %s;
        pid nginx.pid;
        error_log error.log;
        events {}
        http {
          access_log off;
          include /etc/nginx/mime.types;
          client_body_temp_path body;
          proxy_temp_path proxy;
          fastcgi_temp_path fastcgi;
          uwsgi_temp_path uwsgi;
          scgi_temp_path scgi;
          server {
            listen 127.0.0.1:%d;
            root %s;
            include %s/under/nginx.conf;
          }
        }
        """
            .formatted(System.getProperty("user.name"), port, site, site),
        scratch,
        port);
  }

  static WebServer apache(Path site, Path scratch) throws Exception {
    int port = freePort();
    String modules = "/usr/lib/apache2/modules/mod_";
    return start(
        List.of(APACHE.toString(), "-d", scratch.toString(), "-f", "server.conf", "-DFOREGROUND"),
        """
        Listen 127.0.0.1:%d
        ServerName localhost
        PidFile apache.pid
        ErrorLog error.log
        DefaultRuntimeDir %s
        LoadModule mpm_event_module %smpm_event.so
        LoadModule authz_core_module %sauthz_core.so
        LoadModule mime_module %smime.so
        LoadModule dir_module %sdir.so
        LoadModule autoindex_module %sautoindex.so
        LoadModule headers_module %sheaders.so
        LoadModule alias_module %salias.so
        TypesConfig /etc/mime.types
        DocumentRoot %s
        <Directory "%s">
          AllowOverride All
        </Directory>
        <Files ".ht*">
          Require all denied
        </Files>
        """
            .formatted(
                port, scratch, modules, modules, modules, modules, modules, modules, modules, site,
                site),
        scratch,
        port);
  }

  private static WebServer start(List<String> command, String configuration, Path scratch, int port)
      throws Exception {
    // a server that is begun by root reads as somebody else
    for (Path folder : List.of(scratch, scratch.resolve(".."))) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    Files.writeString(scratch.resolve("server.conf"), configuration);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(scratch.resolve("output.log").toFile())
            .start();
    WebServer server = new WebServer(process, port);
    long end = System.nanoTime() + PATIENCE_MS * 1_000_000L;
    while (!server.isUp()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        server.close();
        throw new IOException(Files.readString(scratch.resolve("output.log")));
      }
      Thread.sleep(20);
    }
    return server;
  }

  private boolean isUp() throws InterruptedException {
    try {
      get("/");
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().join();
  }
}
