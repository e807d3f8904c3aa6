import { defineMessages } from '../../../i18n';

export const adviceMessages = defineMessages({
  en: {
    account: 'Look at the accounts: one with this plan and something left is needed.',
    again: 'Try it again; it was not made.',
    content: 'The upstream’s rules forbid it: change the prompt or the picture.',
    file: 'Remove the file and add it again.',
    later: 'Everything is busy or used up for now. Try it again in a while.',
    model: 'Choose another model, length or size, or allow what is near.',
    post: 'Check the id or the link of the earlier video.',
    unknown: 'Nobody can tell whether the upstream took it. Look there before you try again: it may cost twice.',
  },
  zh: {
    account: '请查看账号：需要一个拥有该套餐且仍有余额的账号。',
    again: '请重试；这次没有生成。',
    content: '上游规则不允许：请修改提示词或图片。',
    file: '请移除该文件后重新添加。',
    later: '目前全部繁忙或额度已用完，请稍后再试。',
    model: '请换一个模型、时长或尺寸，或允许近似结果。',
    post: '请检查已有视频的 ID 或链接。',
    unknown: '无法确定上游是否已接收。重试前请先在上游查看，否则可能重复收费。',
  },
  ru: {
    account: 'Проверьте аккаунты: нужен такой, у которого есть эта подписка и остаток.',
    again: 'Попробуйте ещё раз: это не было сделано.',
    content: 'Правила апстрима это запрещают: измените запрос или изображение.',
    file: 'Уберите файл и добавьте его снова.',
    later: 'Сейчас всё занято или исчерпано. Попробуйте позже.',
    model: 'Выберите другую модель, длину или размер либо разрешите близкое.',
    post: 'Проверьте id или ссылку прежнего видео.',
    unknown: 'Неизвестно, принял ли апстрим запрос. Сначала посмотрите там: иначе можно заплатить дважды.',
  },
});
