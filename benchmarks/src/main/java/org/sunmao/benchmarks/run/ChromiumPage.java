package org.sunmao.benchmarks.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One page in a browser without a window, asked over its debugging protocol: what it shows, and how much memory its script holds. */
public final class ChromiumPage implements AutoCloseable {

    private static final List<String> CHROMIUMS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Path profile;
    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();

    private ChromiumPage(Path chromium) throws IOException, InterruptedException {
        profile = Files.createTempDirectory("sunmao-chromium");
        process = new ProcessBuilder(
                        chromium.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--use-angle=swiftshader",
                        "--enable-unsafe-swiftshader",
                        "--window-size=1440,900",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--remote-debugging-port=0",
                        "--remote-allow-origins=*",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address(port())), new Answers())
                .join();
    }

    /** Opens the browser of this machine; empty where there is none. */
    public static Optional<ChromiumPage> open() throws IOException, InterruptedException {
        Optional<Path> chromium =
                CHROMIUMS.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        return chromium.isEmpty() ? Optional.empty() : Optional.of(new ChromiumPage(chromium.get()));
    }

    private String port() throws IOException, InterruptedException {
        Path told = profile.resolve("DevToolsActivePort");
        for (int i = 0; i < 300; i++) {
            if (Files.exists(told) && Files.size(told) > 0) {
                return Files.readAllLines(told).get(0);
            }
            Thread.sleep(100);
        }
        throw new IOException("the browser did not say where it listens");
    }

    private static String address(String port) throws IOException, InterruptedException {
        String pages = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        for (JsonNode page : JsonMapper.shared().readTree(pages)) {
            if (page.path("type").asString().equals("page")) {
                return page.path("webSocketDebuggerUrl").asString();
            }
        }
        throw new IOException("the browser has no page");
    }

    private final class Answers implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                JsonNode answer = JsonMapper.shared().readTree(text.toString());
                text.setLength(0);
                CompletableFuture<JsonNode> asked =
                        waiting.remove(answer.path("id").asInt(-1));
                if (asked != null) {
                    asked.complete(answer.path("result"));
                }
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }

    private JsonNode send(String method, Map<String, ?> parameters) {
        int id = number.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        waiting.put(id, answer);
        String text = JsonMapper.shared().writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
        socket.sendText(text, true).join();
        return answer.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** Holds these cookies, names and values, and goes to the page. */
    public void go(String site, List<String[]> cookies, String path) {
        cookies.forEach(
                cookie -> send("Network.setCookie", Map.of("name", cookie[0], "value", cookie[1], "url", site + "/")));
        send("Page.navigate", Map.of("url", site + path));
    }

    /** The value of an expression, as text. */
    public String ask(String expression) {
        return send("Runtime.evaluate", Map.of("expression", "String(" + expression + ")"))
                .path("result")
                .path("value")
                .asString("");
    }

    /** Waits until the expression is true. */
    public boolean await(String expression, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < end) {
            if (ask(expression).equals("true")) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    /** The page is shown as on a telephone, 390 × 844 at three pixels for one, touched, with a processor so many times slower. */
    public void phone(int slowed) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 3, "mobile", true));
        send("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
        send("Emulation.setCPUThrottlingRate", Map.of("rate", slowed));
    }

    /** Every page is loaded as for the first time. */
    public void forgetFiles() {
        send("Network.enable", Map.of());
        send("Network.setCacheDisabled", Map.of("cacheDisabled", true));
    }

    /** The pointer does this, such as {@code mousePressed}, at a point of the page. */
    public void point(String what, double x, double y) {
        send(
                "Input.dispatchMouseEvent",
                Map.of("type", what, "x", x, "y", y, "button", "left", "buttons", 1, "clickCount", 1));
    }

    /** Processor time of all of the browser's processes so far. */
    public Duration processorTime() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Bytes that scripts hold after garbage was collected. */
    public long heapBytes() {
        send("HeapProfiler.collectGarbage", Map.of());
        return send("Runtime.getHeapUsage", Map.of()).path("usedSize").asLong();
    }

    /** How many nodes the document has, those taken out of it and still held included. */
    public long nodes() {
        return send("Memory.getDOMCounters", Map.of()).path("nodes").asLong();
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        FileSystemUtils.deleteRecursively(profile.toFile());
    }
}
