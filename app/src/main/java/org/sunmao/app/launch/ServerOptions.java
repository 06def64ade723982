package org.sunmao.app.launch;

import picocli.CommandLine.Option;

/** Where a server answers. */
final class ServerOptions {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port to answer on; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Address to answer on. The default, ${DEFAULT-VALUE}, is reachable from this machine only.")
    String host = "127.0.0.1";
}
