package org.sunmao.app.people.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.CurrentSession;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.SecondFactors;
import org.sunmao.app.access.SignInFailures;
import org.sunmao.app.access.rules.Totp;
import org.sunmao.app.shell.QrDrawing;

/** Setting up the own second factor. The secret waits in the session until its owner has shown that the app knows it. */
@Allowed(everyone = true)
@Controller
class FactorController {

    private static final String PATH = "/account/second-factor";
    private static final String WAITING = FactorController.class.getName();
    private static final String CODES = "codes";

    private final SecondFactors factors;
    private final SignInFailures failures;
    private final CurrentSession session;

    FactorController(SecondFactors factors, SignInFailures failures, CurrentSession session) {
        this.factors = factors;
        this.failures = failures;
        this.session = session;
    }

    @GetMapping(PATH)
    String page(@RequestParam(defaultValue = "") String refused, Reader reader, HttpSession http, Model model) {
        if (factors.isSet(reader.personId())) {
            return "redirect:/account#second-factor";
        }
        byte[] secret = waiting(http);
        String text = Totp.base32(secret);
        model.addAttribute("qr", QrDrawing.of(address(reader, text)));
        model.addAttribute("secret", text.replaceAll("(.{4})(?=.)", "$1 "));
        model.addAttribute("first", session.firstStep().isPresent());
        model.addAttribute("wrong", !refused.isEmpty());
        return "people/factor";
    }

    private static byte[] waiting(HttpSession http) {
        if (http.getAttribute(WAITING) instanceof byte[] secret) {
            return secret;
        }
        byte[] secret = Totp.newSecret();
        http.setAttribute(WAITING, secret);
        return secret;
    }

    /** The address that authenticator apps read off a QR code. */
    private static String address(Reader reader, String secret) {
        return "otpauth://totp/Sunmao:" + reader.username() + "?secret=" + secret
                + "&issuer=Sunmao&algorithm=SHA1&digits=6&period=30";
    }

    @PostMapping(PATH)
    String setUp(
            @RequestParam(defaultValue = "") String code, Reader reader, HttpSession http, RedirectAttributes told) {
        var codes = factors.setUp(reader, waiting(http), code);
        if (codes.isEmpty()) {
            return "redirect:" + PATH + "?refused=wrong";
        }
        http.removeAttribute(WAITING);
        return shown(codes.get(), told);
    }

    @PostMapping(PATH + "/codes")
    String renew(@RequestParam(defaultValue = "") String code, Reader reader, RedirectAttributes told) {
        Optional<List<String>> codes =
                failures.isLocked(reader.username()) ? Optional.empty() : factors.renewCodes(reader, code);
        if (codes.isEmpty()) {
            failures.failed(reader.username());
            return "redirect:/account?refused=code#second-factor";
        }
        return shown(codes.get(), told);
    }

    private static String shown(List<String> codes, RedirectAttributes told) {
        told.addFlashAttribute(CODES, codes);
        return "redirect:" + PATH + "/codes";
    }

    /** Shows them once: whoever loads the page again is led back. */
    @GetMapping(PATH + "/codes")
    String codes(Model model) {
        return model.containsAttribute(CODES) ? "people/codes" : "redirect:/account#second-factor";
    }
}
