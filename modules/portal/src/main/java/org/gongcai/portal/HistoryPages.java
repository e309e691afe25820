package org.gongcai.portal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.HistoryApi;
import org.gongcai.contracts.HistoryApi.StartImport;
import org.gongcai.contracts.HistoryApi.Withdrawal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where supervisors bring in results of past years. */
@Controller
@RequestMapping("/history")
class HistoryPages {

    private final HistoryApi history;
    private final FileRelay files;

    HistoryPages(HistoryApi history, FileRelay files) {
        this.history = history;
        this.files = files;
    }

    @GetMapping
    ModelAndView history() {
        return page(Map.of());
    }

    @PostMapping("/imports")
    ModelAndView read(
            @RequestParam MultipartFile file, @RequestParam(defaultValue = "") String source) {
        return FormPost.of(
                () -> {
                    var start = new StartImport(files.store(file), source.strip());
                    return "/history/imports/" + history.importResults(start).run().id();
                },
                problem -> page(Map.of("source", source, "ofFile", problem)));
    }

    @PostMapping("/sums")
    ModelAndView enter(@ModelAttribute SumsForm form) {
        return FormPost.of(
                () -> {
                    history.enterSums(form.sums());
                    return "/history";
                },
                problem -> page(Map.of("form", form, "ofSums", problem)));
    }

    @PostMapping("/withdrawals")
    ModelAndView withdraw(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason) {
        return FormPost.of(
                () -> {
                    history.withdraw(new Withdrawal(number.strip(), reason.strip()));
                    return "/history";
                },
                problem ->
                        page(Map.of("number", number, "reason", reason, "ofWithdrawal", problem)));
    }

    /** With what was typed into one of its forms, and why that was refused. */
    private ModelAndView page(Map<String, Object> typed) {
        var model = new HashMap<String, Object>();
        model.put("view", history.history());
        model.putAll(typed);
        return new ModelAndView("history", model);
    }

    @GetMapping("/imports/{id}")
    ModelAndView run(@PathVariable UUID id) {
        return new ModelAndView("fileImport", "view", ImportPage.of(history.importState(id)));
    }

    /** The part of the page that changes while the file is read. */
    @GetMapping("/imports/{id}/fragment")
    ModelAndView runNow(@PathVariable UUID id) {
        return new ModelAndView("fileImportNow", "view", ImportPage.of(history.importState(id)));
    }
}
