package org.sunmao.app.shell.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.sunmao.app.access.Open;
import org.sunmao.app.shell.Formats;
import org.sunmao.app.shell.Trend;
import org.sunmao.app.shell.TrendPoint;
import org.sunmao.app.shell.Ui;

/** The style page: every component with invented values, for those who make pages. */
@Controller
class StyleController {

    private static final YearMonth FIRST = YearMonth.of(2025, 1);
    private static final int[] OCCUPANCY = {
        712, 718, 725, 724, 731, 740, 0, 0, 752, 758, 755, 763, 768, 771, 780, 783, 781, 790
    };

    @Open
    @GetMapping("/style")
    String style(Ui ui, Model model) {
        Formats formats = ui.formats();
        model.addAttribute("line", trend(ui.t("shell.style.occupancy"), Trend.Kind.LINE, formats));
        model.addAttribute("bars", trend(ui.t("shell.style.occupancy"), Trend.Kind.BARS, formats));
        model.addAttribute("day", LocalDate.of(2026, 6, 30));
        return "shell/style";
    }

    private static Trend trend(String caption, Trend.Kind kind, Formats formats) {
        var points = new ArrayList<TrendPoint>();
        for (int i = 0; i < OCCUPANCY.length; i++) {
            points.add(point(FIRST.plusMonths(i), OCCUPANCY[i], formats));
        }
        return new Trend(caption, kind, List.copyOf(points));
    }

    private static TrendPoint point(YearMonth month, int perMille, Formats formats) {
        if (perMille == 0) {
            return TrendPoint.unknown(month);
        }
        var ratio = BigDecimal.valueOf(perMille, 3);
        return new TrendPoint(month, ratio, formats.percent(ratio));
    }
}
