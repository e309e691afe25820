package org.gongcai.platform.problems;

import jakarta.validation.ConstraintViolationException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** Requests that could not even be read, with the field that was at fault where it is known. */
final class MalformedRequests {

    private MalformedRequests() {}

    static Optional<Answer> answer(Throwable failure) {
        return switch (failure) {
            case MethodArgumentTypeMismatchException e -> malformed(e.getName());
            case TypeMismatchException e -> malformed(e.getPropertyName());
            case MissingServletRequestParameterException e -> malformed(e.getParameterName());
            case HttpMessageNotReadableException e -> malformed(fieldOf(e));
            case MethodArgumentNotValidException e -> malformed(fieldOf(e.getBindingResult()));
            case BindException e -> malformed(fieldOf(e.getBindingResult()));
            case ConstraintViolationException e -> malformed(fieldOf(e));
            case HandlerMethodValidationException e -> malformed(fieldOf(e));
            default -> Optional.empty();
        };
    }

    private static Optional<Answer> malformed(@Nullable String field) {
        var refusal =
                field == null || field.isEmpty()
                        ? Refused.of("malformed-request", "请求的内容不是合规的格式")
                        : Refused.of("malformed-request", "“%s”缺失，或者格式不合规定".formatted(field))
                                .field(field)
                                .value("field", field)
                                .wording("named");
        return Optional.of(
                new Answer(HttpStatus.BAD_REQUEST, refusal.remedy("请核对所填内容或对照接口说明（/api-docs）")));
    }

    private static @Nullable String fieldOf(HttpMessageNotReadableException failure) {
        return failure.getCause() instanceof JacksonException e
                ? e.getPath().stream()
                        .map(step ->
                                step.getPropertyName() == null
                                        ? String.valueOf(step.getIndex())
                                        : step.getPropertyName())
                        .collect(Collectors.joining("."))
                : null;
    }

    private static @Nullable String fieldOf(BindingResult result) {
        var error = result.getFieldError();
        return error == null ? null : error.getField();
    }

    private static @Nullable String fieldOf(ConstraintViolationException failure) {
        return failure.getConstraintViolations().stream()
                .map(violation -> violation.getPropertyPath().toString())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String fieldOf(HandlerMethodValidationException failure) {
        return failure.getParameterValidationResults().stream()
                .map(result -> result.getMethodParameter().getParameterName())
                .findFirst()
                .orElse(null);
    }
}
